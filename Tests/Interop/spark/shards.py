"""What runs in the workers of Spark. It goes to them as a file, and needs nothing but pandas and the program."""

import os
import pathlib
import signal
import subprocess
import tempfile

import pandas

# A row for some findings, and in the end one for the shard, which says how much has been checked.
RESULTS = "name string, findings string, shard binary, lines long, bytes long"
BATCH = 1 << 20


class Check:
    """Pipes the lines of each block through a process of its own."""

    def __init__(self, command, kill):
        self.command, self.kill = command, kill

    def __call__(self, batches):
        block = None
        for batch in batches:
            # A partition may hold several blocks, one after the other.
            for start, part in batch.groupby("start", sort=False):
                if block is None or block.start != start:
                    if block is not None:
                        yield from block.end()
                    block = Block(self, start)
                block.add(part["line"])
        if block is not None:
            yield from block.end()


class Block:
    """A process that checks a block of a file.

    Its name sorts as its place in the file, and ends as that of JSON Lines does: what begins with a broken line
    would be a document otherwise.
    """

    def __init__(self, check, start):
        self.check, self.start, self.lines, self.bytes = check, start, 0, 0
        self.name = f"{start:015}.ndjson"
        self.directory = tempfile.TemporaryDirectory()
        self.shard = os.path.join(self.directory.name, "shard")
        # Findings go to a file, so that the process never waits for us while we wait for it.
        self.output = open(os.path.join(self.directory.name, "findings"), "w+b")
        command = [*check.command, "--stdin-name", self.name, "--shard", self.shard, "-"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=self.output)

    def add(self, lines):
        data = b"\n".join(lines) + b"\n"
        self.process.stdin.write(data)
        self.lines, self.bytes = self.lines + len(lines), self.bytes + len(data)
        if self.check.kill and self.start > 0 and made(self.check.kill):
            os.kill(os.getpid(), signal.SIGKILL)

    def end(self):
        self.process.stdin.close()
        status = self.process.wait()
        if status != 0:
            # Findings are no failure, so this is one, and Spark tries again.
            raise RuntimeError(f"eapctl ended with {status}")
        self.output.seek(0)
        while lines := self.output.readlines(BATCH):
            yield self.row(b"".join(lines).decode(), None)
        yield self.row(None, pathlib.Path(self.shard).read_bytes())
        self.output.close()
        self.directory.cleanup()

    def row(self, findings, shard):
        return pandas.DataFrame([(self.name, findings, shard, self.lines, self.bytes)], columns=[
            "name", "findings", "shard", "lines", "bytes",
        ])


class Merge:
    """Finishes the rules across the registry from all shards, in one task."""

    def __init__(self, command):
        self.command = command

    def __call__(self, batches):
        with tempfile.TemporaryDirectory() as directory:
            names = []
            for batch in batches:
                for name, shard in zip(batch["name"], batch["shard"]):
                    pathlib.Path(directory, name).write_bytes(shard)
                    names.append(name)
            command = [*self.command, "--merge-shards", *sorted(names)]
            result = subprocess.run(command, cwd=directory, stdout=subprocess.PIPE, check=True)
        yield pandas.DataFrame({"findings": [result.stdout.decode()]})


class SchemaCheck:
    """The check in Python that stands for comparison: verdicts only."""

    def __init__(self, schema):
        self.schema = schema

    def __call__(self, batches):
        import jsonschema_rs
        import orjson

        is_valid = jsonschema_rs.validator_for(orjson.loads(self.schema)).is_valid
        for batch in batches:
            count = 0
            for line in batch["line"]:
                try:
                    count += is_valid(orjson.loads(line))
                except orjson.JSONDecodeError:
                    pass
            yield pandas.DataFrame({"valid": [count]})


def made(path):
    """Whether a directory was made, which is done once only, whoever tries."""
    try:
        os.mkdir(path)
        return True
    except FileExistsError:
        return False


def sizes(index, rows):
    """The name of a partition with the numbers of its lines and bytes."""
    lines = size = 0
    for row in rows:
        lines, size = lines + 1, size + len(row.encode()) + 1
    return [(f"part-{index:05}.ndjson", (lines, size))]
