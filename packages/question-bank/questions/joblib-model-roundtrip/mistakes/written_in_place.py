import hashlib
import io
import warnings
from pathlib import Path

import joblib
import numpy as np
import sklearn
from sklearn.pipeline import Pipeline


def save_model(path: str | Path, pipe: Pipeline, X_sample: np.ndarray) -> None:
    """Write a fitted pipeline with its metadata, and the hash of the file beside it."""
    path = Path(path)
    record = {
        "pipeline": pipe,
        "sklearn_version": sklearn.__version__,
        "sample": X_sample,
        "predictions": pipe.predict(X_sample),
    }
    joblib.dump(record, path)
    data = path.read_bytes()
    _companion(path).write_text(hashlib.sha256(data).hexdigest())


def load_model(path: str | Path, expected_sha256: str | None = None) -> Pipeline:
    """Return the pipeline of a file whose hash and predictions are as they should be."""
    path = Path(path)
    data = path.read_bytes()
    if expected_sha256 is None:
        expected_sha256 = _companion(path).read_text().strip()
    # Unpickling runs whatever the file says, so the very bytes that follow are verified first.
    if hashlib.sha256(data).hexdigest() != expected_sha256:
        raise ValueError(f"{path} does not have the expected SHA-256")

    record = joblib.load(io.BytesIO(data))
    saved_with = record["sklearn_version"]
    if saved_with != sklearn.__version__:
        warnings.warn(
            f"saved with scikit-learn {saved_with}, loaded with {sklearn.__version__}",
            UserWarning,
            stacklevel=2,
        )
    if not np.array_equal(record["pipeline"].predict(record["sample"]), record["predictions"]):
        raise RuntimeError("the model predicts something else than when it was saved")
    return record["pipeline"]


def _companion(path: Path) -> Path:
    return path.with_name(f"{path.name}.sha256")
