"""The tools, in the order in which an assistant reads of them."""

from __future__ import annotations

from typing import Final

from nightcap.mcp.tool import Tool
from nightcap.mcp.tools.asking import ASK, REFINE
from nightcap.mcp.tools.charting import CHART_RUN, CHARTS
from nightcap.mcp.tools.doubting import WHY_NOT
from nightcap.mcp.tools.linking import LINK_NAME
from nightcap.mcp.tools.marking import MARK
from nightcap.mcp.tools.planning import PLAN
from nightcap.mcp.tools.reviewing import REVIEWS
from nightcap.mcp.tools.sharing import ASK_TOGETHER
from nightcap.mcp.tools.titling import TITLE

TOOLS: Final[tuple[Tool, ...]] = (
    ASK, REFINE, WHY_NOT, ASK_TOGETHER, TITLE, REVIEWS, LINK_NAME, CHARTS, CHART_RUN, PLAN, MARK,
)  # fmt: skip
