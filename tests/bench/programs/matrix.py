"""Products of matrices kept as lists of lists, and Gaussian elimination."""


def make(n, seed):
    state = seed
    rows = []
    for _ in range(n):
        row = []
        for _ in range(n):
            state = (state * 1103515245 + 12345) % 2147483648
            row.append(state % 1000 / 100.0)
        rows.append(row)
    return rows


def product(a, b):
    n = len(b)
    result = []
    for row in a:
        line = []
        for j in range(len(b[0])):
            total = 0.0
            for k in range(n):
                total += row[k] * b[k][j]
            line.append(total)
        result.append(line)
    return result


def product_by_columns(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


def determinant(matrix):
    m = [row[:] for row in matrix]
    result = 1.0
    for i in range(len(m)):
        pivot = max(range(i, len(m)), key=lambda r: abs(m[r][i]))
        if pivot != i:
            m[i], m[pivot] = m[pivot], m[i]
            result = -result
        result *= m[i][i]
        for r in range(i + 1, len(m)):
            factor = m[r][i] / m[i][i]
            for c in range(i, len(m)):
                m[r][c] -= factor * m[i][c]
    return result


a, b = make(205, 1), make(205, 2)
one, two = product(a, b), product_by_columns(a, b)
print(one == two, f"{sum(map(sum, one)):.4f}", f"{determinant(a):.6e}")
