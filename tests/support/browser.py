"""A real Chromium in tests: missing, it fails a run of CI and skips elsewhere."""

import html
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import pytest

AXE = Path(__file__).parents[2] / ".venv/npm/node_modules/axe-core/axe.min.js"
AXE_CHECK = """
document.querySelectorAll("details").forEach((one) => { one.open = true; });
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const found = await axe.run(document, {
  runOnly: {type: "tag", values: tags}, selectors: false, resultTypes: ["violations"],
});
const nodes = (one) => one.nodes.slice(0, 3).map((node) => node.html);
const told = found.violations.map((one) => [one.id, nodes(one)]);
return JSON.stringify([told, found.passes.map((one) => one.id)]);
"""
"""What axe finds against WCAG 2.2 A and AA, with the elements, and which rules it holds kept."""
_NAMES = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    "--hide-scrollbars",
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    "--virtual-time-budget=20000",
)
_NARROWEST_WINDOW = 500
_RESULT = re.compile(r'<pre id="test-result-(\d+)">(.*?)</pre>', re.DOTALL)


def axe_script() -> str:
    """axe-core, which ``make test`` installs where npm is."""
    if not AXE.is_file():
        _missing("axe-core")
    return AXE.read_text("utf-8")


def run(page: str, folder: Path, script: str, width: int = 1280) -> str:
    """What the script returns in the page, as text; it is the body of an async function.

    The page's policy, which would not let a foreign script run, is taken out. Where the width is
    less than a window may have, the page stands in a frame of that width.
    """
    if width < _NARROWEST_WINDOW:
        return run_each(page, folder, [script], width)[0]
    return _results(dom(_with_script(page, script, 0), folder, width), 1)[0]


def run_each(page: str, folder: Path, scripts: Sequence[str], width: int) -> list[str]:
    """What each script returns in a page of its own: as many frames, which one browser shows."""
    style = f"width:{width}px;height:20000px;border:0"
    pages = [_with_script(page, script, number) for number, script in enumerate(scripts)]
    frames = [f'<iframe style="{style}" srcdoc="{html.escape(one)}"></iframe>' for one in pages]
    shown = dom(f"<!doctype html><body>{''.join(frames)}", folder, width)
    return _results(shown, len(scripts))


def _with_script(page: str, script: str, number: int) -> str:
    """The page with the script, whose result stands in the window's page under the number."""
    page, count = re.subn(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    assert count == 1
    shown = f"""
    <script>(async () => {{ {script} }})().catch((fault) => "fault: " + fault).then((result) => {{
      const shown = document.createElement("pre");
      shown.id = "test-result-{number}";
      shown.textContent = result;
      top.document.body.append(shown);
    }});</script></body>"""
    return page.replace("</body>", shown)


def _results(shown: str, count: int) -> list[str]:
    found = {int(number): html.unescape(result) for number, result in _RESULT.findall(shown)}
    return [found[number] for number in range(count)]


def dom(page: str, folder: Path, width: int = 1280) -> str:
    """The page as it stands once its scripts have run."""
    path = folder / "report.html"
    path.write_text(page, encoding="utf-8")
    return chromium("--dump-dom", f"--window-size={width},2000", path.as_uri())


def chromium(*arguments: str) -> str:
    """What Chromium prints, started with a profile of its own."""
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    if program is None:
        _missing("Chromium")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [program, *_FLAGS, f"--user-data-dir={profile}", *arguments]
        done = subprocess.run(  # noqa: S603 - a browser on our own page
            command, capture_output=True, encoding="utf-8", check=True, timeout=120
        )
    return done.stdout


def _missing(what: str) -> NoReturn:
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what} is missing")
    pytest.skip(f"{what} is missing; make system-deps installs it")
