"""The session that the page holds: files in, findings and answers out, by name of act."""

import json
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from govlint.cli.choices import STARTS
from govlint.cli.starts import start_of
from govlint.web.session.session import Session, Start
from support_of_page import riverford_workbook
from command import ROOT, TODAY, govlint

Call = Callable[..., Any]
