import hashlib
import io
import os
import uuid
import warnings
from pathlib import Path

import joblib
import numpy as np
import sklearn
from sklearn.pipeline import Pipeline


def _companion(path: Path) -> Path:
    return path.with_name(path.name + ".sha256")


def save_model(path: str | Path, pipe: Pipeline, X_sample: np.ndarray) -> None:
    """Write a fitted pipeline with its metadata, and the hash of the file beside it."""
    path = Path(path)
    content = {
        "pipeline": pipe,
        "sklearn_version": sklearn.__version__,
        "sample": X_sample,
        "predictions": pipe.predict(X_sample),
    }
    mark = uuid.uuid4().hex
    new_model = path.with_name(f"{path.name}.{mark}.tmp")
    new_hash = path.with_name(f"{path.name}.sha256.{mark}.tmp")
    try:
        joblib.dump(content, new_model)
        digest = hashlib.sha256(new_model.read_bytes()).hexdigest()
        new_hash.write_text(digest + "\n")
        os.replace(new_model, path)
        os.replace(new_hash, _companion(path))
    finally:
        new_model.unlink(missing_ok=True)
        new_hash.unlink(missing_ok=True)


def _same_predictions(stored: np.ndarray, again: np.ndarray) -> bool:
    stored, again = np.asarray(stored), np.asarray(again)
    if stored.shape != again.shape:
        return False
    if stored.dtype.kind == "f" and again.dtype.kind == "f":
        return bool(np.allclose(stored, again, rtol=1e-9, atol=0.0, equal_nan=True))
    return bool(np.array_equal(stored, again))


def load_model(path: str | Path, expected_sha256: str | None = None) -> Pipeline:
    """Return the pipeline of a file whose hash and predictions are as they should be."""
    path = Path(path)
    data = path.read_bytes()
    if expected_sha256 is None:
        expected_sha256 = _companion(path).read_text().rstrip()
    if hashlib.sha256(data).hexdigest() != expected_sha256:
        raise ValueError(f"{path.name} does not have the expected SHA-256")

    # The very bytes that were checked are unpickled.
    content = joblib.load(io.BytesIO(data))
    saved_version = content["sklearn_version"]
    if saved_version != sklearn.__version__:
        warnings.warn(
            f"{path.name} was saved with scikit-learn {saved_version}, "
            f"this is scikit-learn {sklearn.__version__}",
            UserWarning,
            stacklevel=2,
        )

    pipe = content["pipeline"]
    if not _same_predictions(content["predictions"], pipe.predict(content["sample"])):
        raise RuntimeError(f"{path.name} no longer predicts what it did when it was saved")
    return pipe
