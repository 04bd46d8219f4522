"""A column of DuckDB's as numpy's numbers, portion by portion, through Arrow's C interface: no pyarrow is needed."""

from __future__ import annotations

import ctypes
from collections.abc import Generator
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import duckdb
    import numpy as np
    import numpy.typing as npt

_BYTES: Final = 8


class _Array(ctypes.Structure):
    """ArrowArray of the Arrow C data interface; the fields not used are plain pointers."""


_Array._fields_ = [
    ("length", ctypes.c_int64),
    ("null_count", ctypes.c_int64),
    ("offset", ctypes.c_int64),
    ("n_buffers", ctypes.c_int64),
    ("n_children", ctypes.c_int64),
    ("buffers", ctypes.POINTER(ctypes.c_void_p)),
    ("children", ctypes.POINTER(ctypes.POINTER(_Array))),
    ("dictionary", ctypes.c_void_p),
    ("release", ctypes.CFUNCTYPE(None, ctypes.POINTER(_Array))),
    ("private_data", ctypes.c_void_p),
]


class _Stream(ctypes.Structure):
    """ArrowArrayStream of the Arrow C stream interface."""


_Stream._fields_ = [
    ("get_schema", ctypes.c_void_p),
    ("get_next", ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(_Stream), ctypes.POINTER(_Array))),
    ("get_last_error", ctypes.CFUNCTYPE(ctypes.c_char_p, ctypes.POINTER(_Stream))),
    ("release", ctypes.c_void_p),
    ("private_data", ctypes.c_void_p),
]


def portions(relation: duckdb.DuckDBPyRelation) -> Generator[npt.NDArray[np.uint64]]:
    """The values of a relation's one column of UBIGINT without nulls; each portion is gone when the next is asked for.

    Raises duckdb.Error, of its kind.
    """
    import numpy as np  # noqa: PLC0415

    capsule: Any = relation.__arrow_c_stream__()  # lets go of the stream when it goes itself
    pointer_of = ctypes.pythonapi.PyCapsule_GetPointer
    pointer_of.restype, pointer_of.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
    stream = _Stream.from_address(pointer_of(capsule, b"arrow_array_stream"))
    while True:
        array = _Array()
        if stream.get_next(ctypes.byref(stream), ctypes.byref(array)):
            raise error_of((stream.get_last_error(ctypes.byref(stream)) or b"").decode("utf-8", "replace"))
        if not array.release:
            return
        try:
            column = array.children[0].contents
            if column.length:
                begin = column.buffers[1] + column.offset * _BYTES
                values = (ctypes.c_uint64 * column.length).from_address(begin)
                yield np.frombuffer(values, np.uint64)
        finally:
            array.release(ctypes.byref(array))


def error_of(said: str) -> duckdb.Error:
    """What DuckDB says went wrong, as its error of that kind where the kind tells what to do (duckdb_errors)."""
    import duckdb  # noqa: PLC0415

    kinds = {"Out of Memory Error": duckdb.OutOfMemoryException, "IO Error": duckdb.IOException}
    return kinds.get(said.partition(":")[0], duckdb.Error)(said)
