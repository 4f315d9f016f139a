"""Reading and writing instance, class and slot attributes."""


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z


class Particle:
    drag = 1

    def __init__(self, position, velocity):
        self.position = position
        self.velocity = velocity
        self.age = 0


def step(particles):
    for p in particles:
        position, velocity = p.position, p.velocity
        position.x += velocity.x
        position.y += velocity.y
        position.z += velocity.z
        if position.x > 1000:
            velocity.x = -velocity.x
        velocity.y -= p.drag
        if position.y < 0:
            position.y = -position.y
            velocity.y = -velocity.y
        p.age += 1


def main(count, steps):
    particles = [Particle(Vector(i, i * 2, i * 3), Vector(i % 7, i % 5, i % 3)) for i in range(count)]
    for _ in range(steps):
        step(particles)
    return sum(p.position.x + p.position.y * 3 + p.position.z * 5 + p.age for p in particles)


print(main(100, 42_000))
