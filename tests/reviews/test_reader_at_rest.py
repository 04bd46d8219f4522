"""The reader's tables of phrases take longer to make than an answer: nobody has them made who reads no article."""

import subprocess
import sys

MODULES = ("stubs", "taking", "following.refresh", "verdict", "library")


def test_the_reader_is_loaded_for_a_new_article_only() -> None:
    wanted = [f"nightcap.reviews.{name}" for name in MODULES]
    code = f"import sys, {', '.join(wanted)}; print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()

    assert set(wanted) <= set(modules)
    assert "nightcap.reviews.reading" not in modules
