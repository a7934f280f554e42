def split(
    X, y, train_share: float = 0.75, random_state: int = 0, stratify: bool = False
) -> tuple:
    """Return X_train, X_test, y_train, y_test, drawn at random with the given seed."""
    raise NotImplementedError
