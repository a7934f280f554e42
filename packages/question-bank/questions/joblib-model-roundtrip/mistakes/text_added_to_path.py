import hashlib
import io
import os
import tempfile
import warnings
from pathlib import Path

import joblib
import numpy as np
import sklearn
from sklearn.pipeline import Pipeline


def save_model(path: str | Path, pipe: Pipeline, X_sample: np.ndarray) -> None:
    """Write a fitted pipeline with its metadata, and the hash of the file beside it."""
    record = {
        "pipeline": pipe,
        "sklearn_version": sklearn.__version__,
        "sample": X_sample,
        "predictions": pipe.predict(X_sample),
    }
    # Everything that can fail in Python happens before a file is touched.
    buffer = io.BytesIO()
    joblib.dump(record, buffer)
    data = buffer.getvalue()
    _write_atomically(path, data)
    _write_atomically(_companion(path), hashlib.sha256(data).hexdigest().encode())


def load_model(path: str | Path, expected_sha256: str | None = None) -> Pipeline:
    """Return the pipeline of a file whose hash and predictions are as they should be."""
    data = Path(path).read_bytes()
    if expected_sha256 is None:
        expected_sha256 = Path(_companion(path)).read_text().strip()
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


def _companion(path: str) -> str:
    return path + ".sha256"


def _write_atomically(path: str, data: bytes) -> None:
    """Readers see the old file or the new one, never a part of it."""
    descriptor, temporary = tempfile.mkstemp(dir=os.path.dirname(path) or ".")
    try:
        with open(descriptor, "wb") as file:
            file.write(data)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise
