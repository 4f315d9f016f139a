"""The outer planets, integrated with velocity Verlet in plain floats."""

MASSES = [1.00000597682, 0.000954786104043, 0.000285583733151, 0.0000437273164546, 0.0000517759138449]
PLACES = [
    (0.0, 0.0, 0.0),
    (-3.5023653, -3.8169847, -1.5507963),
    (9.0755314, -3.0458353, -1.6483708),
    (8.3101420, -16.2901086, -7.2521278),
    (11.4707666, -25.7294829, -10.8169456),
]
SPEEDS = [
    (0.0, 0.0, 0.0),
    (0.00565429, -0.00412490, -0.00190589),
    (0.00168318, 0.00483525, 0.00192462),
    (0.00354178, 0.00137102, 0.00055029),
    (0.00288930, 0.00114527, 0.00039677),
]
G = 2.95912208286e-4


def pairs(bodies):
    return [(a, b) for i, a in enumerate(bodies) for b in bodies[i + 1:]]


def advance(bodies, couples, dt, steps):
    for _ in range(steps):
        for (p, v, m), (q, w, n) in couples:
            dx = p[0] - q[0]
            dy = p[1] - q[1]
            dz = p[2] - q[2]
            pull = G * dt * (dx * dx + dy * dy + dz * dz) ** -1.5
            pm = m * pull
            pn = n * pull
            v[0] -= dx * pn
            v[1] -= dy * pn
            v[2] -= dz * pn
            w[0] += dx * pm
            w[1] += dy * pm
            w[2] += dz * pm
        for p, v, _ in bodies:
            p[0] += dt * v[0]
            p[1] += dt * v[1]
            p[2] += dt * v[2]


def energy(bodies, couples):
    total = sum(0.5 * m * sum(c * c for c in v) for _, v, m in bodies)
    for (p, _, m), (q, _, n) in couples:
        total -= G * m * n / sum((a - b) ** 2 for a, b in zip(p, q)) ** 0.5
    return total


bodies = [(list(p), list(v), m) for p, v, m in zip(PLACES, SPEEDS, MASSES)]
couples = pairs(bodies)
print(f"{energy(bodies, couples):.12e}")
advance(bodies, couples, 20.0, 190_000)
print(f"{energy(bodies, couples):.12e}")
