import pandas as pd


def from_columns(data):
    lengths = {len(values) for values in data.values()}
    if len(lengths) > 1:
        raise ValueError("the columns differ in length")
    size = lengths.pop() if lengths else 0
    records = [{name: data[name][place] for name in data} for place in range(size)]
    return pd.DataFrame(records, columns=list(data))


def from_records(rows, columns):
    found = {name: [] for name in columns}
    for row in rows:
        if len(row) != len(columns):
            raise ValueError("a row does not fit the columns")
        for name, value in zip(columns, row):
            found[name].append(value)
    return pd.DataFrame(found)
