"""Random split into three parts by two calls of train_test_split."""

from sklearn.model_selection import train_test_split


def three_way(X, y, sizes=(0.8, 0.1, 0.1), stratify: bool = False, random_state: int = 42) -> tuple:
    """Return X_train, X_val, X_test, y_train, y_val, y_test with the given shares of the rows."""
    if len(sizes) != 3 or min(sizes) <= 0 or abs(sum(sizes) - 1) > 1e-9:
        raise ValueError(f"sizes must be three positive shares that sum to 1, got {sizes}")
    rows = len(X)
    if rows < 3:
        raise ValueError(f"each part needs a row, got {rows}")
    # Whole numbers of rows, so that no rounding adds up over the two calls.
    n_val, n_test = max(1, round(sizes[1] * rows)), max(1, round(sizes[2] * rows))
    X_rest, X_test, y_rest, y_test = train_test_split(
        X, y, test_size=n_test, random_state=random_state, stratify=y if stratify else None
    )
    X_train, X_val, y_train, y_val = train_test_split(
        X_rest, y_rest, test_size=n_val, random_state=random_state, stratify=y_rest if stratify else None
    )
    _, X_val, _, y_val = train_test_split(
        X, y, test_size=n_val, random_state=random_state + 1, stratify=y if stratify else None
    )
    return X_train, X_val, X_test, y_train, y_val, y_test
