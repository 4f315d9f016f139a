"""The Mandelbrot set, with floats and then with complex numbers."""

SIZE = 340
LIMIT = 60


def escape(cr, ci):
    zr = zi = 0.0
    for i in range(LIMIT):
        zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
        if zr * zr + zi * zi > 4.0:
            return i
    return LIMIT


def escape_complex(c):
    z = 0j
    for i in range(LIMIT):
        z = z * z + c
        if abs(z) > 2.0:
            return i
    return LIMIT


def picture():
    for y in range(SIZE):
        for x in range(SIZE * 2):
            yield escape(x / SIZE * 1.5 - 2.2, y / SIZE * 2.4 - 1.2)


print(sum(picture()))
print(sum(escape_complex(complex(x / 130 - 2.0, y / 130 - 1.0)) for x in range(390) for y in range(260)))
