def filter_frame(df, column, threshold):
    values = df[column].tolist()
    kept = [place for place in range(len(values)) if values[place] >= threshold]
    return df.take(kept).copy(deep=True)
