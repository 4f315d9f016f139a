"""Lists as stacks, queues and tables: append, pop, insert, slices, index loops, heap operations by hand."""


def push_down(heap, item):
    heap.append(item)
    at = len(heap) - 1
    while at:
        parent = (at - 1) >> 1
        if heap[parent] <= item:
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item


def pop_up(heap):
    top, last = heap[0], heap.pop()
    if not heap:
        return top
    at, child, n = 0, 1, len(heap)
    while child < n:
        if child + 1 < n and heap[child + 1] < heap[child]:
            child += 1
        if last <= heap[child]:
            break
        heap[at] = heap[child]
        at, child = child, 2 * child + 1
    heap[at] = last
    return top


def heap_sort(values):
    heap = []
    for v in values:
        push_down(heap, v)
    return [pop_up(heap) for _ in values]


def quick_sort(values):
    if len(values) < 2:
        return values
    pivot = values[len(values) // 2]
    return (quick_sort([v for v in values if v < pivot]) + [v for v in values if v == pivot]
            + quick_sort([v for v in values if v > pivot]))


def bubble(values):
    values = values[:]
    for i in range(len(values)):
        for j in range(len(values) - 1 - i):
            if values[j] > values[j + 1]:
                values[j], values[j + 1] = values[j + 1], values[j]
    return values


def rotate(values, rounds):
    for _ in range(rounds):
        values.append(values.pop(0))
        values[2:4] = values[3:1:-1]
        values.insert(5, values.pop())
    return values


numbers = [(i * 7919 + 13) % 60_013 for i in range(110_000)]
a, b = heap_sort(numbers), quick_sort(numbers)
print(a == b, a[:3], bubble(numbers[:1_100])[:3], rotate(list(range(40)), 400_000)[:5])
stack = []
for i in range(1_800_000):
    stack.append(i)
    if i % 3 == 2:
        stack.pop(), stack.pop()
print(len(stack), stack[-1], sum(stack[::1000]))
