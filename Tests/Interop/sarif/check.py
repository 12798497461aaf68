"""Checks the SARIF of eapctl on a scratch repository full of faults.

Four judges: the classes of sarif-om, which were made from the schema of OASIS (names of members, and
which are required); the types of sarif-pydantic; what GitHub code scanning demands; and the files
themselves, in which every region has to select the same text by lines and columns as by bytes.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import urllib.parse

import attr
import jsonschema_rs
import sarif_om
import sarif_pydantic

# The class of the value, or of the elements, of a member.
CLASSES = {
    "runs": "Run", "tool": "Tool", "driver": "ToolComponent", "rules": "ReportingDescriptor",
    "shortDescription": "MultiformatMessageString", "fullDescription": "MultiformatMessageString",
    "help": "MultiformatMessageString", "defaultConfiguration": "ReportingConfiguration",
    "automationDetails": "RunAutomationDetails", "invocations": "Invocation",
    "toolExecutionNotifications": "Notification", "results": "Result", "message": "Message",
    "locations": "Location", "relatedLocations": "Location", "physicalLocation": "PhysicalLocation",
    "artifactLocation": "ArtifactLocation", "region": "Region", "deletedRegion": "Region",
    "fixes": "Fix", "artifactChanges": "ArtifactChange", "replacements": "Replacement",
    "insertedContent": "ArtifactContent", "partialFingerprints": None,
}  # fmt: skip

faults = []


def expect(condition, what):
    if not condition:
        faults.append(what)


def check_members(value, name, path):
    """Checks the members of an object against a class of sarif-om, and those below."""
    known = {}
    required = set()
    for attribute in getattr(sarif_om, name).__attrs_attrs__:
        known[attribute.metadata["schema_property_name"]] = attribute
        if attribute.default is attr.NOTHING:
            required.add(attribute.metadata["schema_property_name"])
    expect(required <= value.keys(), f"{path}: missing {required - value.keys()}")
    for key, member in value.items():
        # The schema calls the class of the root by another name for this member.
        expect(key in known or key == "$schema", f"{path}: a {name} has no member {key}")
        name_below = CLASSES.get(key)
        for index, element in enumerate(member if isinstance(member, list) else [member]):
            if isinstance(element, dict) and name_below:
                check_members(element, name_below, f"{path}/{key}/{index}")
            elif isinstance(element, dict):
                expect(key in CLASSES, f"{path}/{key}: unexpected object")


def check_strings(value, path):
    """No string of the log may be empty: GitHub refuses the file."""
    if isinstance(value, str):
        expect(value != "", f"{path}: empty string")
    elif isinstance(value, dict):
        for key, member in value.items():
            check_strings(member, f"{path}/{key}")
    elif isinstance(value, list):
        for index, element in enumerate(value):
            check_strings(element, f"{path}/{index}")


def check_demands(run):
    rules = run["tool"]["driver"]["rules"]
    expect(run["columnKind"] == "unicodeCodePoints", "columnKind")
    expect(run["automationDetails"]["id"].endswith("/"), "the category must end in a slash")
    expect(len(run["results"]) <= 25_000, "too many results")
    expect(len({rule["id"] for rule in rules}) == len(rules), "a rule stands twice")
    for rule in rules:
        for key in ("shortDescription", "fullDescription", "help"):
            expect(rule[key]["text"], f"{rule['id']}: {key}")
        for key in ("shortDescription", "fullDescription"):
            expect(len(rule[key]["text"]) <= 1024, f"{rule['id']}: {key} is too long")
        expect(rule["defaultConfiguration"]["level"] in ("error", "warning"), rule["id"])
    fingerprints = set()
    for result in run["results"]:
        expect(rules[result["ruleIndex"]]["id"] == result["ruleId"], "ruleIndex")
        expect(result["level"] in ("error", "warning"), "level")
        expect(len(result["locations"]) == 1, "one location")
        fingerprint = result["partialFingerprints"]["primaryLocationLineHash"]
        expect(fingerprint not in fingerprints, f"{fingerprint} stands twice")
        fingerprints.add(fingerprint)


def lines_of(text):
    return text.split("\n")


def selected(text, region):
    """The text of a region by lines and columns, of which the last is outside."""
    lines = lines_of(text)

    def offset(line, column):
        expect(1 <= column <= len(lines[line - 1]) + 1, f"{region}: no such column")
        return sum(len(line) + 1 for line in lines[: line - 1]) + column - 1

    start = offset(region["startLine"], region["startColumn"])
    end = offset(region["endLine"], region["endColumn"])
    expect(start <= end, f"{region}: ends before it starts")
    return start, end


def check_places(run, findings, root):
    """Every region selects the same text by columns and by bytes, and every fix is an edit."""
    for result, finding in zip(run["results"], findings, strict=True):
        expect(result["ruleId"] == finding["rule"], "the order of the findings")
        edits = []
        for location in result["locations"] + result.get("relatedLocations", []):
            physical = location["physicalLocation"]
            uri = physical["artifactLocation"]["uri"]
            expect(not uri.startswith(("/", ".", "file:")), f"{uri} is not relative to the root")
            expect(not set(uri) & set(' "<>\\^`{|}:'), f"{uri} is no URI reference")
            path = root / urllib.parse.unquote(uri)
            if not path.is_file():
                faults.append(f"{uri} does not lead to a file")
                continue
            data = path.read_bytes()
            region = physical["region"]
            start, end = region["byteOffset"], region["byteOffset"] + region["byteLength"]
            try:
                text = data.decode()
            except UnicodeDecodeError:
                continue
            first, last = selected(text, region)
            expect(text[first:last].encode() == data[start:end], f"{uri}: {region} selects two texts")
        for fix in result.get("fixes", []):
            for change in fix["artifactChanges"]:
                path = root / urllib.parse.unquote(change["artifactLocation"]["uri"])
                text = path.read_bytes().decode()
                for replacement in change["replacements"]:
                    first, last = selected(text, replacement["deletedRegion"])
                    edits.append(
                        {
                            "offset": len(text[:first].encode()),
                            "length": len(text[first:last].encode()),
                            "text": replacement.get("insertedContent", {"text": ""})["text"],
                        }
                    )
        expect(edits == finding["edits"], f"{finding['path']}: {edits} are not {finding['edits']}")


def fill(root):
    """Writes records with all kinds of faults, some under names that are hard on a URI."""
    projects = root / "Data/projects"
    projects.mkdir(parents=True)
    record = json.loads(pathlib.Path("Data/projects/pgg-3-justice-georgia.json").read_text())

    def write(name, text):
        (projects / name).write_text(text, encoding="utf-8", newline="")

    wide = {**record, "id": "wide", "title": "👩\u200d👩\u200d👧 日本 e\u0301 &amp; <b>x</b>\u202e "}
    write("wide.json", json.dumps(wide, ensure_ascii=False) + "\n")
    write("tabs.json", json.dumps({**wide, "id": "tabs"}, ensure_ascii=False, indent="\t"))
    write("a b:c#d?é%20.json", json.dumps({**record, "countries": ["XX", "UA", "AM", "AM"]}, indent=2))
    write("-[x](y){0}.json", json.dumps({**record, "status": "{0} [x](http://example.org)"}, indent=2))
    write("broken.json", '{"id": "broken",\r\n"title": "ქართული" "status"}')
    write("empty.json", "")
    write("same.ndjson", "".join(json.dumps({**record, "topics": [""]}) + "\n" for _ in range(30)))
    write("names.json", json.dumps({"id": "x", "tittle": 1, "timeline": {"start": "01.02.2024"}}))
    (projects / "latin.json").write_bytes(b'{"id": "\xe9"}')
    subprocess.run(["git", "init", "--quiet", str(root)], check=True)


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    schema_path = os.environ.get("SARIF_SCHEMA")
    environment = {"PATH": os.environ["PATH"]}
    counts = []
    with tempfile.TemporaryDirectory() as directory:
        root = pathlib.Path(directory).resolve()
        fill(root)
        calls = [
            (root, []),
            (root / "Data/projects", ["."]),
            (root / "Data", [str(root / "Data/projects")]),
            (root, ["./Data/../Data/projects/gone.json", "Data/projects/wide.json"]),
            (root, ["--max", "3"]),
            (root, ["--rule", "json-depth"]),
        ]
        for current, words in calls:
            command = [program, "validate", "--format", "sarif", *words]
            run = subprocess.run(command, capture_output=True, cwd=current, env=environment)
            expect(run.returncode in (0, 1, 2), f"{command}: status {run.returncode}")
            log = json.loads(run.stdout)
            check_members(log, "SarifLog", "")
            check_strings(log, "")
            sarif_pydantic.Sarif.model_validate(log)
            if schema_path:
                schema = json.loads(pathlib.Path(schema_path).read_text(encoding="utf-8"))
                for error in jsonschema_rs.validator_for(schema).iter_errors(log):
                    faults.append(f"OASIS schema: {error.instance_path}: {error.message}")
            check_demands(log["runs"][0])
            command[3] = "json"
            run_json = subprocess.run(command, capture_output=True, cwd=current, env=environment)
            check_places(log["runs"][0], json.loads(run_json.stdout)["findings"], root)
            success = log["runs"][0]["invocations"][0]["executionSuccessful"]
            expect(success == (run.returncode != 2), "executionSuccessful")
            counts.append(len(log["runs"][0]["results"]))
    expect(counts[0] == counts[1] == counts[2] > 40, f"the number of results differs: {counts}")
    expect(counts[4:] == [3, 0], f"options are not followed: {counts}")
    for fault in faults[:40]:
        print(fault)
    if faults:
        sys.exit(f"{len(faults)} faults")
    print(f"{counts[0]} results: sarif-om, sarif-pydantic, the demands of GitHub and the files agree")
    if schema_path:
        print("valid by the schema of OASIS")
    else:
        print("skipped: the schema of OASIS, which SARIF_SCHEMA does not name")


main()
