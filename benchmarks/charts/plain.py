"""The weekly lists of `netflix-2023` in plain SQL, rule by rule as docs/charts.md states them, to check rivals by."""

import duckdb

SQL = """
COPY (
  WITH good AS (
    SELECT *, row_number() OVER () AS record FROM read_parquet({files})
    WHERE viewer IS NOT NULL AND title IS NOT NULL AND started_at IS NOT NULL AND seconds IS NOT NULL
      AND seconds > 0 AND seconds <= 86400 AND started_at <= now()),
  latest AS (
    SELECT * FROM good
    QUALIFY row_number() OVER (
      PARTITION BY coalesce(play_id, record::VARCHAR) ORDER BY started_at DESC, seconds DESC, viewer DESC, title DESC,
        season DESC, episode DESC, area DESC, device DESC) = 1),
  bounds AS (
    SELECT *, epoch(started_at)::BIGINT AS began, began + seconds AS ended,
      DATE '1970-01-05' + ((began - 345600) // 604800 * 7)::INTEGER AS week
    FROM latest),
  split AS (
    SELECT week, area, title, season, least(ended, epoch(week + 7)::BIGINT) - began AS seconds FROM bounds
    UNION ALL
    SELECT week + 7, area, title, season, ended - epoch(week + 7)::BIGINT FROM bounds WHERE ended > epoch(week + 7)),
  watched AS (SELECT week, area, title, season, sum(seconds) AS seconds FROM split GROUP BY ALL),
  episodes AS (
    SELECT r.* REPLACE (coalesce(r.area, a.area) AS area)
    FROM read_parquet('{releases}') r JOIN (SELECT DISTINCT area FROM good) a ON r.area = a.area OR r.area IS NULL
    QUALIFY r.area IS NOT NULL OR count(r.area) OVER (PARTITION BY r.title, r.season, r.episode, a.area) = 0),
  runtimes AS (
    SELECT week, area, title, season, any_value(kind) AS kind, any_value(language) AS language,
      sum(runtime_minutes) FILTER (released_at < week + 7) * 60 AS runtime
    FROM episodes, (SELECT DISTINCT week FROM watched) GROUP BY ALL),
  viewed AS (
    SELECT w.*, kind, language, (w.seconds::HUGEINT * 1000000000 + runtime // 2) // runtime AS views
    FROM watched w
    JOIN runtimes r
      ON r.week = w.week AND r.area = w.area AND r.title = w.title AND r.season IS NOT DISTINCT FROM w.season),
  lists AS (
    SELECT * FROM viewed
    UNION ALL
    SELECT week, '', title, season, sum(seconds), any_value(kind), any_value(language), sum(views)
    FROM viewed GROUP BY week, title, season)
  SELECT week, area,
    CASE kind WHEN 'film' THEN 'Films' ELSE 'TV' END
      || CASE language WHEN 'en' THEN ' (English)' ELSE ' (Non-English)' END AS category,
    row_number() OVER (
      PARTITION BY week, area, category
      ORDER BY views DESC NULLS LAST, seconds DESC, title, season NULLS FIRST) AS rank,
    title, season, ((seconds + {rounding} * 1800) // ({rounding} * 3600) * {rounding})::BIGINT AS hours,
    ((views + {rounding} * 500000000) // ({rounding} * 1000000000) * {rounding})::BIGINT AS views
  FROM lists
  QUALIFY rank <= {size}
) TO '{out}' (FORMAT parquet)
"""


def plain_sql(files: list[str], releases: str, out: str, *, rounding: int, size: int) -> None:
    """Write the lists of all weeks, slowly."""
    with duckdb.connect() as con:
        con.execute(SQL.format(files=files, releases=releases, out=out, rounding=rounding, size=size))
