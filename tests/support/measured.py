"""Runs a program and notes its exit code, CPU seconds and peak memory: `measured FILE …`.

It is a process of its own because a child's peak memory is never told as less than its parent's.
"""

import json
import os
import sys
from pathlib import Path
from subprocess import Popen

_, status, usage = os.wait4(Popen(sys.argv[2:]).pid, 0)
note = {
    "code": os.waitstatus_to_exitcode(status),
    "seconds": usage.ru_utime + usage.ru_stime,
    "megabytes": usage.ru_maxrss / 1024,
}
Path(sys.argv[1]).write_text(json.dumps(note))
