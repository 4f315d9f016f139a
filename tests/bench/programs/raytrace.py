"""A ray tracer with vector objects: spheres, a plane, shadows and mirrors."""


class Vec:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x, self.y, self.z = x, y, z

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y, self.z + o.z)

    def __sub__(self, o):
        return Vec(self.x - o.x, self.y - o.y, self.z - o.z)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k, self.z * k)

    def dot(self, o):
        return self.x * o.x + self.y * o.y + self.z * o.z

    def unit(self):
        return self * (1.0 / self.dot(self) ** 0.5)


class Sphere:
    def __init__(self, centre, radius, shade, mirror):
        self.centre, self.radius, self.shade, self.mirror = centre, radius, shade, mirror

    def hit(self, origin, direction):
        to = self.centre - origin
        along = to.dot(direction)
        inside = along * along - to.dot(to) + self.radius * self.radius
        if inside < 0:
            return None
        distance = along - inside ** 0.5
        return distance if distance > 1e-6 else None

    def normal(self, point):
        return (point - self.centre).unit()

    def colour(self, point):
        return self.shade


class Floor:
    mirror = 0.2

    def hit(self, origin, direction):
        if direction.y > -1e-6:
            return None
        return (-1.0 - origin.y) / direction.y

    def normal(self, point):
        return Vec(0.0, 1.0, 0.0)

    def colour(self, point):
        return 0.9 if (int(point.x + 100) + int(point.z + 100)) & 1 else 0.2


THINGS = [Sphere(Vec(-1.2, 0, 5), 1.0, 0.8, 0.3), Sphere(Vec(1.2, 0.2, 4), 0.9, 0.6, 0.5),
          Sphere(Vec(0, -0.6, 3), 0.4, 1.0, 0.0), Floor()]
LIGHT = Vec(4.0, 6.0, -3.0)


def nearest(origin, direction):
    best, thing = 1e9, None
    for candidate in THINGS:
        distance = candidate.hit(origin, direction)
        if distance is not None and distance < best:
            best, thing = distance, candidate
    return best, thing


def trace(origin, direction, depth):
    distance, thing = nearest(origin, direction)
    if thing is None:
        return 0.1 + 0.4 * max(direction.y, 0.0)
    point = origin + direction * distance
    normal = thing.normal(point)
    to_light = (LIGHT - point).unit()
    light = 0.15
    if nearest(point + normal * 1e-4, to_light)[1] is None:
        light += 0.85 * max(normal.dot(to_light), 0.0)
    shade = thing.colour(point) * light
    if thing.mirror and depth:
        bounced = direction - normal * (2.0 * normal.dot(direction))
        shade += thing.mirror * (trace(point + normal * 1e-4, bounced, depth - 1) - shade)
    return shade


def render(width, height):
    eye = Vec(0.0, 0.5, -2.0)
    rows = []
    for y in range(height):
        row = ""
        for x in range(width):
            ray = Vec((x - width / 2) / height, (height / 2 - y) / height, 1.0).unit()
            row += " .:-=+*#%@"[min(9, int(trace(eye, ray, 2) * 10))]
        rows.append(row)
    return rows


picture = render(330, 240)
print(*picture[::12], sep="\n")
