"""Float arithmetic: series, Newton steps, a leapfrog oscillator."""


def series(n):
    total, sign = 0.0, 1.0
    for k in range(n):
        total += sign / (2.0 * k + 1.0)
        sign = -sign
    return 4.0 * total


def newton_roots(n):
    total = 0.0
    for k in range(1, n):
        x = k * 0.5
        for _ in range(8):
            x = 0.5 * (x + k / x)
        total += x
    return total


def oscillator(steps):
    x, v, dt = 1.0, 0.0, 0.001
    for _ in range(steps):
        v -= x * dt * 0.5
        x += v * dt
        v -= x * dt * 0.5
    return x, v, x * x + v * v


print(round(series(5_000_000), 9))
print(round(newton_roots(250_000), 6))
print(*(round(part, 9) for part in oscillator(3_600_000)))
