"""A small stack machine that runs a compiled program: dispatch over an if chain and over a table of methods."""

PUSH, LOAD, STORE, ADD, SUB, MUL, LESS, JUMP, JUMP_IF_NOT, PRINT, HALT = range(11)

# total = 0; i = 0; while i < limit: total = total + i * i - 3; i = i + 1; print(total)
PROGRAM = [
    (PUSH, 0), (STORE, 0), (PUSH, 0), (STORE, 1),
    (LOAD, 1), (LOAD, 2), (LESS, 0), (JUMP_IF_NOT, 20),
    (LOAD, 0), (LOAD, 1), (LOAD, 1), (MUL, 0), (ADD, 0), (PUSH, 3), (SUB, 0), (STORE, 0),
    (LOAD, 1), (PUSH, 1), (ADD, 0), (JUMP, 21),
    (JUMP, 23), (STORE, 1), (JUMP, 4), (LOAD, 0), (PRINT, 0), (HALT, 0),
]


def run_chain(program, limit):
    stack, cells, at, out = [], [0, 0, limit], 0, []
    while True:
        op, arg = program[at]
        at += 1
        if op == LOAD:
            stack.append(cells[arg])
        elif op == PUSH:
            stack.append(arg)
        elif op == STORE:
            cells[arg] = stack.pop()
        elif op == ADD:
            right = stack.pop()
            stack[-1] += right
        elif op == SUB:
            right = stack.pop()
            stack[-1] -= right
        elif op == MUL:
            right = stack.pop()
            stack[-1] *= right
        elif op == LESS:
            right = stack.pop()
            stack[-1] = stack[-1] < right
        elif op == JUMP:
            at = arg
        elif op == JUMP_IF_NOT:
            if not stack.pop():
                at = arg
        elif op == PRINT:
            out.append(stack.pop())
        else:
            return out


class Machine:
    def __init__(self, program, limit):
        self.program, self.cells, self.stack, self.at, self.out = program, [0, 0, limit], [], 0, []
        self.actions = [self.push, self.load, self.store, self.add, self.sub, self.mul, self.less, self.jump,
                        self.jump_if_not, self.print, None]

    def push(self, arg): self.stack.append(arg)
    def load(self, arg): self.stack.append(self.cells[arg])
    def store(self, arg): self.cells[arg] = self.stack.pop()
    def jump(self, arg): self.at = arg
    def print(self, arg): self.out.append(self.stack.pop())

    def add(self, arg):
        right = self.stack.pop()
        self.stack[-1] += right

    def sub(self, arg):
        right = self.stack.pop()
        self.stack[-1] -= right

    def mul(self, arg):
        right = self.stack.pop()
        self.stack[-1] *= right

    def less(self, arg):
        right = self.stack.pop()
        self.stack[-1] = self.stack[-1] < right

    def jump_if_not(self, arg):
        if not self.stack.pop():
            self.at = arg

    def run(self):
        while True:
            op, arg = self.program[self.at]
            self.at += 1
            if op == HALT:
                return self.out
            self.actions[op](arg)


print(run_chain(PROGRAM, 220_000), Machine(PROGRAM, 180_000).run())
