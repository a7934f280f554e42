def three_way(
    X, y, sizes=(0.8, 0.1, 0.1), stratify: bool = False, random_state: int = 42
) -> tuple:
    """Return X_train, X_val, X_test, y_train, y_val, y_test with the given shares of the rows."""
    raise NotImplementedError
