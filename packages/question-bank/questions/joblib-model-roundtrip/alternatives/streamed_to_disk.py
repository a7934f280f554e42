import hashlib
import os
import warnings
from importlib.metadata import version

import joblib


def digest_of(name):
    sha256 = hashlib.sha256()
    with open(name, "rb") as file:
        while block := file.read(65536):
            sha256.update(block)
    return sha256.hexdigest()


def save_model(path, pipe, X_sample):
    name = os.fspath(path)
    content = dict(
        pipeline=pipe,
        sklearn_version=version("scikit-learn"),
        sample=X_sample,
        predictions=pipe.predict(X_sample),
    )
    part, part_of_hash = name + ".part", name + ".sha256.part"
    try:
        joblib.dump(content, part)
        with open(part_of_hash, "w") as file:
            print(digest_of(part), file=file)
        os.replace(part, name)
        os.replace(part_of_hash, name + ".sha256")
    finally:
        for leftover in (part, part_of_hash):
            if os.path.exists(leftover):
                os.remove(leftover)


def load_model(path, expected_sha256=None):
    name = os.fspath(path)
    found = digest_of(name)
    if expected_sha256 is None:
        with open(name + ".sha256") as file:
            expected_sha256 = file.read().split()[0]
    if found != expected_sha256:
        raise ValueError("hash mismatch")
    content = joblib.load(name)
    then, now = content["sklearn_version"], version("scikit-learn")
    if then != now:
        warnings.warn(f"the model comes from scikit-learn {then}, this is {now}")
    pipe = content["pipeline"]
    for old, new in zip(content["predictions"], pipe.predict(content["sample"]), strict=True):
        if old != new:
            raise RuntimeError("predictions have changed")
    return pipe
