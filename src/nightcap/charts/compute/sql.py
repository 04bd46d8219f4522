"""Pieces of DuckDB's SQL: text in it, what it says went wrong, and files of plays in the engine's columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from nightcap.charts.compute.engine import NO_EPISODE

_INTEGERS: Final = frozenset({"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER"})


def quoted(text: str) -> str:
    """As a string of SQL."""
    return "'" + text.replace("'", "''") + "'"


def first_line(error: Exception) -> str:
    """The gist of an error of DuckDB."""
    return str(error).splitlines()[0].removesuffix(".")


def same_columns(files: Sequence[str]) -> list[list[str]]:
    """The files in groups whose columns have the same names and types; what cannot be read is a group of its own."""
    import duckdb  # noqa: PLC0415

    query = f"""
        SELECT file_name, string_agg(concat_ws(' ', lower(name), type, type_length, repetition_type, num_children,
            converted_type, scale, precision, logical_type), ', ' ORDER BY column_id)
        FROM parquet_schema([{", ".join(map(quoted, files))}]) GROUP BY ALL
    """
    try:
        with duckdb.connect() as connection:
            shape_of = dict(connection.sql(query).fetchall())
    except duckdb.Error:
        return [[file] for file in files]
    groups: dict[str, list[str]] = {}
    for file in files:
        groups.setdefault(shape_of.get(file, file), []).append(file)
    return list(groups.values())


def projection(types: Mapping[str, str]) -> str:
    """The SELECT list that makes the engine's columns of columns of these types (SQL names, in any case)."""
    text = {name: _text(name, types) for name in ("play_id", "viewer", "title", "area", "device")}
    started = "started_at" if types["started_at"].startswith("TIMESTAMP") else "TRY_CAST(started_at AS TIMESTAMPTZ)"
    return ", ".join(
        (
            f"{text['play_id']} AS play_id",
            f"{text['viewer']} AS viewer",
            f"{text['title']} AS title",
            # concat gives '' for null as coalesce does, but works on a column's dictionary, not on every row of it
            f"concat({_season(types)}) AS season",
            f"coalesce({_integer('episode', types)}, {NO_EPISODE}) AS episode",
            # rounded down to the second
            f"(epoch_us({started}) // 1000000)::BIGINT AS started",
            f"{_integer('seconds', types)} AS seconds",
            f"concat({text['area']}) AS area",
            f"concat({text['device']}) AS device",
        )
    )


def _text(name: str, types: Mapping[str, str]) -> str:
    if name not in types:
        return "NULL::VARCHAR"
    return name if types[name] == "VARCHAR" else f"{name}::VARCHAR"


def _integer(name: str, types: Mapping[str, str]) -> str:
    if name not in types:
        return "NULL::BIGINT"
    if types[name] in _INTEGERS:
        return f"{name}::BIGINT"
    # "12.0" comes from programs that hold a column with gaps as fractions; what has a real fraction is no count
    number = f"TRY_CAST({name} AS DOUBLE)"
    return f"CASE WHEN {number} = floor({number}) THEN TRY_CAST({number} AS BIGINT) END"


def _season(types: Mapping[str, str]) -> str:
    """A season as text; what is the same number in another dress ("02", "2.0") is told when titles are linked."""
    if "season" not in types:
        return "NULL::VARCHAR"
    return "season" if types["season"] == "VARCHAR" else f"{_integer('season', types)}::VARCHAR"
