"""Every exception that brandcheck raises on purpose.

    BrandcheckError
    ├── InputError          the input could not be read          (exit code 3)
    ├── ConfigError         an option, id or config is wrong     (exit code 2)
    ├── DocumentError       a result document could not be used  (exit code 3)
    └── CheckDefinitionError  a check is declared wrongly        (a bug in the check)

Each message is one line that names the place, the cause and the way out.
"""

from __future__ import annotations

__all__ = [
    "BrandcheckError",
    "CheckDefinitionError",
    "ConfigError",
    "DocumentError",
    "InputError",
]


class BrandcheckError(Exception):
    """Base of all errors that brandcheck raises on purpose."""


class InputError(BrandcheckError):
    """An input that cannot be read as a profile.

    Attributes:
        place: the file (or "text", "stdin") the error is about.
        cause: what is wrong with it.
        way_out: what the user can do.
    """

    def __init__(self, place: str, cause: str, way_out: str) -> None:
        self.place = place
        self.cause = cause
        self.way_out = way_out
        super().__init__(f"{place}: {cause}. {way_out}")

    def __reduce__(self) -> tuple[type[InputError], tuple[str, str, str]]:
        return (type(self), (self.place, self.cause, self.way_out))


class ConfigError(BrandcheckError):
    """A wrong option, unknown id or unreadable configuration."""


class DocumentError(BrandcheckError):
    """A result document that this version cannot use."""


class CheckDefinitionError(BrandcheckError):
    """A check whose declaration breaks the contract for checks."""
