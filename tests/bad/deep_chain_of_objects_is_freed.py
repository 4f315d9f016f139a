class Node:
    def __init__(self, next): self.next = next
n = None
for _ in range(300000): n = Node(n)
del n
print("freed")  # expect: freed
