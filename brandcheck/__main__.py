"""``python -m brandcheck`` is the command ``brandcheck``."""

from __future__ import annotations

import sys

from brandcheck.cli import main

if __name__ == "__main__":
    sys.exit(main())
