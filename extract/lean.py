"""What a process of the extractor does without."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType


class _NoPandas:
    """Finder that knows of no pandas."""

    @staticmethod
    def find_spec(
        name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name == "pandas":
            raise ModuleNotFoundError("The extractor's processes do without pandas.", name=name)
        return None


def without_pandas() -> None:
    """Spare this process what pandas takes to load: pyarrow asks for it at its first list, and nothing of the extractor uses it.

    For processes of the extractor's own, never where the dashboard or others run beside it.
    """
    sys.meta_path.insert(0, _NoPandas)
