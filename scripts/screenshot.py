"""Take a picture of a report page with Debian's Chromium.

Usage: python scripts/screenshot.py REPORT.html OUT.png [--width N] [--height N] [--dark]
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("report", type=Path, help="the HTML file")
    parser.add_argument("out", type=Path, help="the PNG file to write")
    parser.add_argument("--width", type=int, default=1280, help="pixels (default 1280)")
    parser.add_argument("--height", type=int, default=1400, help="pixels; 0 = the whole page")
    parser.add_argument("--dark", action="store_true", help="the dark colours")
    wish = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        print("no chromium found; on Debian: apt-get install chromium", file=sys.stderr)
        return 1
    if not wish.report.is_file():
        print(f"{wish.report}: no such file; make one with `brandcheck report`", file=sys.stderr)
        return 1
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(
            viewport={"width": wish.width, "height": wish.height or 900},
            color_scheme="dark" if wish.dark else "light",
        )
        page.goto(wish.report.resolve().as_uri())
        page.screenshot(path=wish.out, full_page=not wish.height)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
