"""Pictures of the shipped story for the docs: `python docs/take_pictures.py out/demo/index.html`, after `make demo`.

Needs Playwright with Debian's Chromium; makes them small with pngquant where that is installed.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

IMAGES = Path(__file__).parent / "images"
SIZES = {"wide": (1400, 1000), "narrow": (390, 844)}


def main(page: Path) -> None:
    """The opening view in both sizes and schemes, and the words behind one answer."""
    with sync_playwright() as run:
        browser = run.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for size, (width, height) in SIZES.items():
            for scheme in ("light", "dark"):
                shown = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
                shown.goto(page.resolve().as_uri())
                shown.screenshot(path=IMAGES / f"overview-{size}-{scheme}.png")
        shown = browser.new_page(viewport={"width": 1400, "height": 900}, color_scheme="light")
        shown.goto(page.resolve().as_uri())
        shown.locator("#overview .card .answer").first.click()
        shown.screenshot(path=IMAGES / "demo.png")
        browser.close()
    if shutil.which("pngquant"):
        for image in IMAGES.glob("*.png"):
            subprocess.run(["pngquant", "--force", "--ext", ".png", "--skip-if-larger", "64", str(image)], check=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
