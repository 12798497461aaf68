"""A library that stands between the program and the system, for what strace cannot put in."""

import functools
import pathlib
import shutil
import subprocess

SOURCE = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

/* Takes no more than FAULTS_WRITE bytes at once. */
ssize_t write(int descriptor, const void *bytes, size_t count) {
  static ssize_t (*next)(int, const void *, size_t);
  const char *limit = getenv("FAULTS_WRITE");
  if (!next) next = dlsym(RTLD_NEXT, "write");
  if (limit && count > strtoul(limit, 0, 10)) count = strtoul(limit, 0, 10);
  return next(descriptor, bytes, count);
}

/* Like exFAT, which knows RENAME_NOREPLACE and not RENAME_EXCHANGE. */
int renameat2(int from, const char *source, int to, const char *target, unsigned flags) {
  static int (*next)(int, const char *, int, const char *, unsigned);
  if (!next) next = dlsym(RTLD_NEXT, "renameat2");
  if (getenv("FAULTS_NO_EXCHANGE") && flags & 2) {
    errno = EINVAL;
    return -1;
  }
  return next(from, source, to, target, flags);
}
"""


@functools.cache
def shim() -> str | None:
    """The path of the library, or nothing where there is no compiler."""
    compiler = shutil.which("cc")
    if compiler is None:
        return None
    path = pathlib.Path(".build/faults/shim.so").resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [compiler, "-shared", "-fPIC", "-O1", "-x", "c", "-o", str(path), "-", "-ldl"],
        input=SOURCE.encode(), capture_output=True,
    )
    return str(path) if done.returncode == 0 else None
