"""Live editing: a page on this computer that scores a text while it is written.

The server answers on a loopback address only, to whoever knows the token in its address.
It reads no file, writes none, logs nothing and forgets everything when it ends.
"""

from __future__ import annotations

from brandcheck.serve._run import LOOPBACK, run
from brandcheck.serve._session import KINDS, PROFILE, Draft, Session

__all__ = ["KINDS", "LOOPBACK", "PROFILE", "Draft", "Session", "run"]
