"""The tables of the one database that holds the truth.

Value lists that are only ever read whole (languages, keywords, a tone) are JSON columns; what is
searched or joined has rows of its own. Times are UTC, dates ISO.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

metadata: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

#: one row a key: what the home must remember of itself, such as the catalogue's edition
state: Final = Table(
    "state",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", String, nullable=False),
)

title: Final = Table(
    "title",
    metadata,
    Column("id", String, primary_key=True),
    Column("source", String, nullable=False, index=True),
    Column("kind", String, nullable=False),
    Column("name", String, nullable=False),
    Column("original_name", String),
    Column("other_names", JSON, nullable=False),
    Column("year", Integer),
    Column("end_year", Integer),
    Column("countries", JSON, nullable=False),
    Column("languages", JSON, nullable=False),
    Column("runtime_minutes", Integer),
    Column("episodes", Integer),
    Column("stated_total_minutes", Integer),
    Column("genres", JSON, nullable=False),
    Column("keywords", JSON, nullable=False),
    Column("synopsis", Text),
    Column("tone", JSON(none_as_null=True)),
    Column("content_notes", JSON(none_as_null=True)),
    Column("ages_from", Integer),
    Column("acclaim", Float),
    Column("external_ids", JSON, nullable=False),
)

season: Final = Table(
    "season",
    metadata,
    Column("title_id", ForeignKey("title.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("episodes", Integer),
    Column("year", Integer),
)

credit: Final = Table(
    "credit",
    metadata,
    Column("title_id", ForeignKey("title.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("person", String, nullable=False, index=True),
    Column("role", String, nullable=False),
    Column("character", String),
)

#: what a title is adapted from; `work_title_id` where that is a title of the catalogue too
lineage: Final = Table(
    "lineage",
    metadata,
    Column("title_id", ForeignKey("title.id", ondelete="CASCADE"), primary_key=True),
    Column("name", String, nullable=False),
    Column("original_name", String),
    Column("kind", String, nullable=False),
    Column("year", Integer),
    Column("makers", JSON, nullable=False),
    Column("work_title_id", String, index=True),
)

#: a row of a published weekly chart; `area` is ISO 3166-1 alpha-2, or "" for the whole world
chart_entry: Final = Table(
    "chart_entry",
    metadata,
    Column("source", String, primary_key=True),
    Column("area", String, primary_key=True),
    Column("category", String, primary_key=True),
    Column("week", Date, primary_key=True),
    Column("rank", Integer, primary_key=True),
    Column("show_title", String, nullable=False),
    Column("season_title", String),
    Column("hours_viewed", BigInteger),
    Column("runtime_minutes", Integer),
    Column("views", BigInteger),
    Column("weeks_on_chart", Integer),
    Column("is_live", Boolean),
    Column("is_staggered", Boolean),
    Column("title_id", String, index=True),
    Column("season_number", Integer),
    Column("link_confidence", Float),
    Index("ix_chart_entry_week_area", "week", "area"),
)

#: Netflix's list of what was viewed most in the first days after release
popular_entry: Final = Table(
    "popular_entry",
    metadata,
    Column("source", String, primary_key=True),
    Column("category", String, primary_key=True),
    Column("rank", Integer, primary_key=True),
    Column("show_title", String, nullable=False),
    Column("season_title", String),
    Column("days", Integer, nullable=False),
    Column("hours_viewed", BigInteger, nullable=False),
    Column("runtime_minutes", Integer),
    Column("views", BigInteger),
    Column("title_id", String, index=True),
)

#: one sitting (or one line of a history that knows only days) of one viewer
viewing: Final = Table(
    "viewing",
    metadata,
    Column("digest", String, primary_key=True),
    Column("viewer", String, nullable=False, index=True),
    Column("source", String, nullable=False),
    Column("written_title", String, nullable=False),
    Column("name", String, nullable=False),
    Column("season", String),
    Column("episode", String),
    Column("started_at", DateTime),
    Column("watched_on", Date, nullable=False),
    Column("seconds", Integer),
    Column("area", String),
    Column("device", String),
    Column("title_id", String, index=True),
    Column("link_confidence", Float),
)

#: what a viewer said of a title: seen, saved or not_tonight (`until` says when that ends)
reaction: Final = Table(
    "reaction",
    metadata,
    Column("viewer", String, primary_key=True),
    Column("title_id", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("at", DateTime, nullable=False),
    Column("until", Date),
)

import_run: Final = Table(
    "import_run",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source", String, nullable=False),
    Column("file", String, nullable=False),
    Column("digest", String, nullable=False),
    Column("at", DateTime, nullable=False),
    Column("taken", Integer, nullable=False),
    Column("changed", Integer, nullable=False),
    Column("set_aside", Integer, nullable=False),
)

#: rows that could not be used, kept as they came with the reason
quarantine: Final = Table(
    "quarantine",
    metadata,
    Column("digest", String, primary_key=True),
    Column("source", String, nullable=False, index=True),
    Column("file", String, nullable=False),
    Column("line", Integer),
    Column("reason", String, nullable=False),
    Column("content", Text, nullable=False),
    Column("at", DateTime, nullable=False),
)

#: a source of articles that the reader follows; `weight` is theirs, 1 where they set none
feed: Final = Table(
    "feed",
    metadata,
    Column("url", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("page", String),
    Column("weight", Float, nullable=False),
    Column("etag", String),
    Column("last_modified", String),
    Column("checked_at", DateTime),
    Column("due_at", DateTime),
    Column("failures", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("problem", String),
)

#: an entry that a feed has shown: "new" until its page is read, then "read", "failed" or "skipped"
feed_entry: Final = Table(
    "feed_entry",
    metadata,
    Column("digest", String, primary_key=True),
    Column("feed_url", ForeignKey("feed.url", ondelete="CASCADE"), nullable=False, index=True),
    Column("link", String, nullable=False),
    Column("name", String),
    Column("author", String),
    Column("published_at", DateTime),
    Column("content", Text),
    Column("state", String, nullable=False, index=True),
    Column("tries", Integer, nullable=False),
    Column("problem", String),
    Column("article_id", String),
)

#: a piece of writing; `original_id` where it is a copy of another, `signature` its MinHash
article: Final = Table(
    "article",
    metadata,
    Column("id", String, primary_key=True),
    Column("url", String),
    Column("canonical_url", String),
    Column("feed_url", String, index=True),
    Column("title", String),
    Column("publication", String),
    Column("seen_on", String),
    Column("author", String),
    Column("published_at", DateTime),
    Column("language", String),
    Column("credited_to", String),
    Column("text", Text, nullable=False),
    Column("taken_at", DateTime, nullable=False),
    Column("reader", Integer, nullable=False),
    Column("signature", LargeBinary),
    Column("original_id", String, index=True),
)

#: a title that an article speaks of; `title_id` null for a stub
article_title: Final = Table(
    "article_title",
    metadata,
    Column("article_id", ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("name", String, nullable=False),
    Column("year", Integer),
    Column("kind", String),
    Column("title_id", String, index=True),
    Column("role", String, nullable=False),
)

#: what an article says of the title at `title_position` of its titles; `start` and `end` are offsets into its text.
#: `copied_from` is the article that says it first, of whose words these are a copy
claim: Final = Table(
    "claim",
    metadata,
    Column("article_id", ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("title_position", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("field", String, nullable=False),
    Column("value", JSON, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("copied_from", String),
)

#: what independent articles together say of a title: derived from their claims whenever one comes or goes.
#: `tone` is axis → [value, articles, agreement], `notes` note → [articles that say yes, articles that say no]
heard: Final = Table(
    "heard",
    metadata,
    Column("title_id", String, primary_key=True),
    Column("articles", Integer, nullable=False),
    Column("tone", JSON, nullable=False),
    Column("notes", JSON, nullable=False),
)
