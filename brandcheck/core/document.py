"""Core records to plain data and back: the building blocks of the result document.

A span becomes ``[start, end]``, an enum its value, a tuple a list, a dataclass a
mapping of its fields. Reading back is driven by the same type annotations.
"""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Mapping
from enum import Enum
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from brandcheck.core import (
    claims,
    comparison,
    coverage,
    profile,
    readback,
    result,
    review,
    spans,
    stage,
    textdiff,
)
from brandcheck.core.limits import DOCUMENT_DEPTH, DOCUMENT_VALUES
from brandcheck.core.spans import Span

__all__ = ["from_plain", "is_within", "refuse_constant", "to_plain"]

T = TypeVar("T")

_MODULES = (claims, comparison, coverage, profile, readback, result, review, spans, stage, textdiff)
_NAMES = {name: value for module in _MODULES for name, value in vars(module).items()} | {
    "Mapping": Mapping
}


_LEAVES: dict[Any, tuple[type, ...]] = {
    str: (str,),
    int: (int,),
    float: (int, float),
    bool: (bool,),
}


def is_within(document: Any) -> bool:
    """Tell whether plain data nests and holds no more than a report ever does."""
    layer, n_values = [document], 0
    for _ in range(DOCUMENT_DEPTH):
        n_values += len(layer)
        if not layer or n_values > DOCUMENT_VALUES:
            break
        below: list[Any] = []
        for value in layer:
            if isinstance(value, Mapping):
                below += value.values()
            elif isinstance(value, list | tuple):
                below += value
        layer = below
    return not layer


def refuse_constant(name: str) -> float:
    """Refuse "NaN" and "Infinity", which are no JSON and no score.

    Raises:
        ValueError: always.
    """
    raise ValueError(f"{name} is no number")


_PLAIN = frozenset((str, int, float, bool, types.NoneType))


def to_plain(value: Any) -> Any:
    """Return JSON-ready data for a core record."""
    kind: Any = type(value)
    if kind in _PLAIN:
        return value
    if kind is Span:
        return [value.start, value.end]
    if isinstance(value, Enum):
        return value.value
    names = _field_names(kind)
    if names is not None:
        return {name: to_plain(getattr(value, name)) for name in names}
    if isinstance(value, Mapping):
        return {str(key): to_plain(item) for key, item in value.items()}
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    return value


@functools.cache
def _field_names(kind: Any) -> tuple[str, ...] | None:
    if not dataclasses.is_dataclass(kind):
        return None
    return tuple(field.name for field in dataclasses.fields(kind))


def from_plain(kind: type[T], data: Any) -> T:
    """Rebuild a core record of a type from ``to_plain`` data.

    Unknown keys are ignored, so that a newer document of the same schema can be read.

    Raises:
        KeyError, TypeError, ValueError: when the data does not fit the type.
    """
    return typing.cast("T", _build(kind, data))


@functools.cache
def _hints(kind: type[Any]) -> dict[str, Any]:
    return get_type_hints(kind, globalns=_NAMES, localns=vars(typing))


def _build(kind: Any, data: Any) -> Any:
    origin = get_origin(kind)
    if origin in {types.UnionType, typing.Union}:
        return _build_union(get_args(kind), data)
    if origin is tuple:
        return tuple(_build(get_args(kind)[0], item) for item in data)
    if origin is frozenset:
        return frozenset(data)
    if origin is Mapping:
        return {key: tuple(item) if isinstance(item, list) else item for key, item in data.items()}
    if kind is Span:
        return Span(*(_build(int, number) for number in data))
    if kind in _LEAVES and not (
        isinstance(data, _LEAVES[kind]) and (kind is bool) is (data is True or data is False)
    ):
        raise TypeError(f"{kind.__name__} expected, not {type(data).__name__}")
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(data)
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        hints = _hints(kind)
        return kind(**{k: _build(hints[k], v) for k, v in data.items() if k in hints})
    return data


def _build_union(options: tuple[Any, ...], data: Any) -> Any:
    if data is None:
        return None
    concrete = [option for option in options if option is not types.NoneType]
    return _build(concrete[0], data) if len(concrete) == 1 else data
