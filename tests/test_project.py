"""What the project's own files say of others must hold."""

import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

PROJECT = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text())


@pytest.mark.parametrize("stated", PROJECT["tool"]["uv"]["dependency-metadata"], ids=lambda stated: str(stated["name"]))
def test_what_is_stated_of_a_dependency_is_what_it_says_itself(stated: dict[str, Any]) -> None:
    try:
        installed = distribution(stated["name"])
    except PackageNotFoundError:
        pytest.skip(f"{stated['name']} is not installed")
    needs = {need for need in map(Requirement, installed.requires or []) if need.marker is None}
    assert installed.version == stated["version"]
    assert needs == {Requirement(each) for each in stated["requires-dist"]}
