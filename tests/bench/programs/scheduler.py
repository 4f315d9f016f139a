"""An operating system's scheduler in objects: tasks with priorities pass packets through queues."""

IDLE, WORKER, HANDLER, DEVICE = range(4)


class Packet:
    def __init__(self, kind, origin):
        self.kind = kind
        self.origin = origin
        self.data = [0, 0, 0, 0]
        self.used = 0


class Task:
    def __init__(self, name, priority):
        self.name = name
        self.priority = priority
        self.inbox = []
        self.asleep = False
        self.turns = 0

    def ready(self):
        return not self.asleep or bool(self.inbox)

    def step(self, system):
        raise NotImplementedError


class Idle(Task):
    def __init__(self, turns):
        super().__init__("idle", 0)
        self.left = turns
        self.control = 1

    def step(self, system):
        self.left -= 1
        if self.control & 1:
            self.control = (self.control >> 1) ^ 0xD008
            system.send("device0", Packet(DEVICE, self.name))
        else:
            self.control >>= 1
            system.send("worker", Packet(WORKER, self.name))


class Worker(Task):
    def __init__(self):
        super().__init__("worker", 1000)
        self.count = 0

    def step(self, system):
        if not self.inbox:
            self.asleep = True
            return
        packet = self.inbox.pop(0)
        for i in range(4):
            self.count = self.count + 1 if self.count < 26 else 1
            packet.data[i] = self.count
        packet.used = 4
        packet.kind = HANDLER
        system.send("handler%d" % (self.count & 1), packet)


class Handler(Task):
    def __init__(self, number):
        super().__init__("handler%d" % number, 2000 + number)
        self.checksum = 0

    def step(self, system):
        if not self.inbox:
            self.asleep = True
            return
        packet = self.inbox[0]
        if packet.used:
            packet.used -= 1
            self.checksum = (self.checksum * 3 + packet.data[packet.used]) & 0xFFFF
            return
        self.inbox.pop(0)
        if packet.origin == "idle":
            packet.kind, packet.origin = DEVICE, self.name
            system.send("device1", packet)


class Device(Task):
    def __init__(self, number):
        super().__init__("device%d" % number, 3000 + number)
        self.handled = 0

    def step(self, system):
        if self.inbox:
            self.inbox.pop()
            self.handled += 1
        else:
            self.asleep = True


class System:
    def __init__(self, tasks):
        self.tasks = sorted(tasks, key=lambda task: -task.priority)
        self.by_name = {task.name: task for task in tasks}
        self.sent = 0

    def send(self, name, packet):
        task = self.by_name[name]
        task.inbox.append(packet)
        task.asleep = False
        self.sent += 1

    def run(self):
        idle = self.by_name["idle"]
        while idle.left > 0:
            for task in self.tasks:
                if task.ready():
                    task.turns += 1
                    task.step(self)
                    break


system = System([Idle(200_000), Worker(), Handler(0), Handler(1), Device(0), Device(1)])
system.run()
print(system.sent, [(task.name, task.turns) for task in system.tasks])
print([system.by_name["handler%d" % i].checksum for i in (0, 1)], system.by_name["worker"].count)
