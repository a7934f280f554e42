import pandas as pd


def t_value(mu_0: float, df: pd.DataFrame) -> float:
    """Return the one-sample t statistic of the column `var` against mu_0."""
    raise NotImplementedError
