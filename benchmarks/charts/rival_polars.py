"""The weekly lists of `netflix-2023` in Polars written by hand, as fast as we could make it.

`python -m benchmarks.charts.rival_polars FILES… --releases FILE --out FILE [--rounding 100000] [--size 10]`

The plan is that of rival_duckdb.py, and for the same reasons: repeated ids by sorting hashes [group_by on hashes took
twice as long], all records summed by one 64-bit number of title, season, area and week [by four columns: twice as
long], then what the losers added taken away. Rules 1 and 3 are applied to the few candidates after they are read [while
scanning: a third more], and areas become numbers by an Enum [replace_strict: twice the sum's memory and more time].
All that reads plays is lazy and on the streaming engine.
"""

import argparse
import time
from datetime import UTC, datetime

import polars as pl

CATEGORIES = ("Films (English)", "Films (Non-English)", "TV (English)", "TV (Non-English)")
WEEK_SECONDS = 604_800
NAME_BITS = 1 << 22  # above ten bits of area and twelve of week
BILLION = 1_000_000_000


def u64(number: int) -> pl.Expr:
    return pl.lit(number, dtype=pl.UInt64)


SECOND = pl.col("started_at").dt.epoch("s") - 345_600  # from a Monday
WEEK = SECOND // WEEK_SECONDS
#: the seconds of a play that fall into the next week
NEXT = (pl.col("seconds") - WEEK_SECONDS + SECOND % WEEK_SECONDS).clip(lower_bound=0)
NAME = (pl.col("title").hash() ^ (pl.col("season").hash() // 128)) // NAME_BITS
HASH = pl.col("play_id").hash()


def has_nulls(plays: pl.LazyFrame, column: str) -> bool:
    return bool(plays.filter(pl.col(column).is_null()).select(pl.len()).collect(engine="streaming").item())


def runtimes(releases: pl.DataFrame, weeks: pl.Series) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The runtime of each season in each week: everywhere, and in areas with rows of their own."""
    everywhere = releases.filter(pl.col("area_no").is_null())
    own = releases.filter(pl.col("area_no").is_not_null())
    kept = (
        own.select("name", "area_no")
        .unique()
        .join(everywhere.drop("area_no"), on="name")
        .join(own, on=["name", "area_no", "episode"], how="anti", nulls_equal=True)
    )

    def weekly(rows: pl.DataFrame) -> pl.DataFrame:
        batches = rows.group_by("name", "area_no", "released").agg(pl.col("length").sum())
        out = pl.col("length").filter(pl.col("released") <= pl.col("week")).sum()
        return (
            batches.join(weeks.alias("week").to_frame(), how="cross")
            .group_by("name", "area_no", "week")
            .agg(out.alias("runtime"))
        )

    columns = ["name", "area_no", "released", "length"]
    return (
        weekly(everywhere.select(columns)).drop("area_no"),
        weekly(pl.concat([own.select(columns), kept.select(columns)])),
    )


def sums(plays: pl.LazyFrame, usable: pl.Expr, area_no: pl.Expr) -> pl.DataFrame:
    """Seconds by name, area and week, of the latest record of each play."""
    hashes = plays.select(HASH.alias("h")).collect(engine="streaming")["h"].sort(in_place=True)
    repeated = hashes.filter(hashes == hashes.shift()).unique()
    del hashes
    key = NAME * NAME_BITS + WEEK.cast(pl.UInt64) * 1024 + area_no
    few = plays.filter(HASH.is_in(repeated.implode()))
    columns = ["play_id", "viewer", "title", "season", "area", "started_at", "seconds"]

    def of_few(columns: list[str]) -> pl.DataFrame:
        found = few.select(columns).collect(engine="streaming").filter(usable, pl.col("play_id").is_not_null())
        return found.with_columns(key.alias("key"), NEXT.alias("later"))

    candidates, order = of_few(columns), ["started_at", "seconds"]
    tied = candidates.group_by("play_id", *order).agg(pl.col("key").n_unique()).filter(pl.col("key") > 1)
    if tied.height:
        candidates = of_few([*columns, "episode", "device"])
        order += ["viewer", "title", "season", "episode", "area", "device"]
    lost = candidates.sort(order, descending=True, nulls_last=True).filter(~pl.col("play_id").is_first_distinct())
    seconds, later = pl.col("seconds").cast(pl.Int64), pl.col("later").cast(pl.Int64)
    counted = (
        plays.filter(usable)
        .select(key.alias("key"), "seconds", NEXT.alias("later"))
        .group_by("key")
        .agg(seconds.sum(), later.sum())
        .collect(engine="streaming")
    )
    parts = [counted, lost.select("key", -seconds, -later)]
    first = [part.select("key", pl.col("seconds") - pl.col("later")) for part in parts]
    rest = [
        part.filter(pl.col("later") != 0).select(pl.col("key") + u64(1024), seconds=pl.col("later")) for part in parts
    ]
    # most groups have nothing taken away or moved: only the others are summed once more
    changed = pl.concat([first[1], *rest])
    touched = first[0].join(changed.select("key").unique(), on="key", how="semi")
    again = pl.concat([touched, changed]).group_by("key").agg(pl.col("seconds").sum())
    untouched = first[0].join(changed.select("key").unique(), on="key", how="anti")
    return (
        pl.concat([untouched, again])
        .filter(pl.col("seconds") > 0)
        .select(
            (pl.col("key") // NAME_BITS).alias("name"),
            (pl.col("key") & u64(1023)).cast(pl.Int32).alias("area_no"),
            (pl.col("key") // 1024 & u64(4095)).cast(pl.Int32).alias("week"),
            "seconds",
        )
    )


def lists(viewed: pl.DataFrame, names: pl.DataFrame, size: int) -> pl.DataFrame:
    """The first rows of each list, ranked."""
    viewed = viewed.select("name", "area_no", "week", "seconds", "views")
    known = pl.when(pl.col("views").count() > 0).then(pl.col("views").sum()).otherwise(-1)
    world = viewed.group_by("name", "week").agg(pl.col("seconds").sum(), known.alias("views"))
    viewed = viewed.with_columns(pl.col("views").fill_null(-1))
    both = pl.concat([viewed, world.select("name", pl.lit(-1, pl.Int32).alias("area_no"), "week", "seconds", "views")])
    both = both.join(names.select("name", "category"), on="name")
    one = ["week", "area_no", "category"]
    enough = both.group_by(one).agg(pl.col("views").top_k(size).min().alias("enough"))
    near = both.join(enough, on=one).filter(pl.col("views") >= pl.col("enough")).join(names.drop("category"), on="name")
    return (
        near.sort("views", "seconds", "title", "season", descending=[True, True, False, False], nulls_last=False)
        .with_columns((pl.int_range(pl.len(), dtype=pl.Int32) + 1).over(one).alias("rank"))
        .filter(pl.col("rank") <= size)
    )


def compute(files: list[str], releases: str, out: str, rounding: int, size: int) -> None:
    """Write the lists of all weeks."""
    plays = pl.scan_parquet(files)
    areas = plays.select(pl.col("area").unique()).collect(engine="streaming")["area"].drop_nulls().sort()
    area_no = pl.col("area").cast(pl.Enum(areas)).to_physical().cast(pl.UInt64)
    # the files' statistics answer this without reading the columns; what has no null is not read to look for nulls
    asked = [c for c in ("viewer", "title", "started_at", "seconds") if has_nulls(plays, c)]
    usable = pl.col("seconds").is_between(1, 86_400) & (pl.col("started_at") <= datetime.now(UTC))
    for column in asked:
        usable &= pl.col(column).is_not_null()
    summed = sums(plays, usable, area_no)
    table = pl.read_parquet(releases).select(
        NAME.alias("name"),
        pl.col("title", "season", "episode"),
        pl.col("area").replace_strict(areas, range(len(areas)), default=None, return_dtype=pl.Int32).alias("area_no"),
        ((pl.col("released_at").cast(pl.Int32) - 4) // 7).alias("released"),
        (pl.col("runtime_minutes") * 60).round().cast(pl.Int64).alias("length"),
        ((pl.col("kind") != "film").cast(pl.Int32) * 2 + (pl.col("language") != "en").cast(pl.Int32)).alias("category"),
        pl.col("area").is_null().alias("everywhere"),
    )
    names = table.select("name", "title", "season", "category").unique(subset=["name", "title", "season"])
    if names["name"].n_unique() < names.height:
        raise SystemExit("two titles share 42 bits of their hash")
    table = table.filter(pl.col("everywhere") | pl.col("area_no").is_not_null())  # areas nobody played in
    everywhere, own = runtimes(table, summed["week"].unique())
    held, seconds = pl.coalesce("runtime", "runtime_everywhere"), pl.col("seconds")
    length = pl.when(held > 0).then(held)
    viewed = (
        summed.join(own, on=["name", "area_no", "week"], how="left")
        .join(everywhere, on=["name", "week"], how="left", suffix="_everywhere")
        .with_columns(
            views=seconds // length * BILLION + (seconds % length * BILLION + length // 2) // length,
        )
    )
    ranked = lists(viewed, names, size)
    ranked.select(
        (pl.col("week") * 7 + 4).cast(pl.Date).alias("week"),
        pl.col("area_no").replace_strict([-1, *range(len(areas))], ["", *areas], return_dtype=pl.String).alias("area"),
        pl.col("category").replace_strict(range(4), CATEGORIES, return_dtype=pl.String),
        "rank",
        "title",
        "season",
        ((seconds + rounding * 1800) // (rounding * 3600) * rounding).alias("hours"),
        pl.when(pl.col("views") >= 0)
        .then((pl.col("views") + rounding * BILLION // 2) // (rounding * BILLION) * rounding)
        .alias("views"),
    ).sort("week", "area", "category", "rank").write_parquet(out)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--releases", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--rounding", type=int, default=100_000)
    parser.add_argument("--size", type=int, default=10)
    given = parser.parse_args()
    started = time.perf_counter()
    compute(given.files, given.releases, given.out, given.rounding, given.size)
    print(f"{time.perf_counter() - started:.2f} s")
