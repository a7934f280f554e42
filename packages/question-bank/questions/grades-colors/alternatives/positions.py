def grades_colors(df_students):
    kept = []
    rows = zip(df_students["favorite_color"].tolist(), df_students["grade"].tolist())
    for place, (color, grade) in enumerate(rows):
        if color in ("green", "red") and grade > 90:
            kept.append(place)
    return df_students.iloc[kept].copy()
