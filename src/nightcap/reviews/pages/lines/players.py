"""What stands on players of sound and moving pictures, and is read out where one cannot be shown."""

from __future__ import annotations

from typing import Final

from nightcap.reviews.pages.lines.whole import fits, whole

_CLOCK: Final = r"-?\d{1,2}:\d\d(?::\d\d)?"
_PLAYER: Final = whole(
    rf"-?{_CLOCK}(?:\s*/\s*{_CLOCK})?",
    rf"(?:current time|duration|remaining time|loaded|progress|seek to live|stream type)\b\W*(?:{_CLOCK}|"
    rf"\d[\d.]*%|live)?",
    r"(?:play|pause|mute|unmute|fullscreen|full screen|captions|subtitles|chapters|descriptions|playback rate|"
    r"picture-in-picture|quality|volume|settings|transcript|autoplay|replay|skip (?:ad|intro)|audio track)"
    r"(?: (?:video|off|on|settings|button|the))*(?:, (?:selected|opens .{1,40}))?",
    r"\d(?:\.\d+)?x",
    rf"(?:🎧\s*)?(?:listen|play|watch|hear)(?: (?:to )?(?:this|the|full)(?: (?:article|story|post|review|episode|"
    rf"newsletter|piece))?)?"
    rf"(?:\W+(?:{_CLOCK}|\d+)(?: min(?:ute)?s?)?\)?(?:\W* learn more)?| in (?:the|our) app)?",
    r"(?:listen|watch|play) (?:now|trailer|in app).{0,40}",
    r"(?:this is a modal window|the media could not be loaded|beginning of dialog window|video player is loading|"
    r"(?:audio|video) playback is not supported|your browser does not support)\b.{0,160}",
    r"(?:article |post )?(?:voice-?over|audio version|text[\s-]to[\s-]speech|narrated by .{1,60}|read aloud)",
    r"(?:this )?audio (?:is |was )?(?:auto-?generated|generated|narrated|created|read)\b.{0,160}",
    r"view on (?:watch|youtube|instagram|x|twitter|facebook|threads|tiktok|reddit)",
    r"watch .{1,80} (?:on youtube|on watch|\W \d+:\d\d)",
)


def is_player(text: str) -> bool:
    """Whether a line is a button, clock or notice of a player."""
    return len(text) <= 220 and fits(_PLAYER, text)
