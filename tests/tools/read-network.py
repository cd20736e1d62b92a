"""Reads a file of the network with NetworkX, and prints what it found as JSON.

In: a .gexf or .graphml file. Out: one object: the class of the graph, nodes and edges with their attributes.
Not for: judging it; tests/networkx/ compares it with what was written.
"""

import json
import sys

import networkx


def read(path):
    if path.endswith(".gexf"):
        return networkx.read_gexf(path)
    if path.endswith(".graphml"):
        return networkx.read_graphml(path)
    raise SystemExit(f"{path}: expected a .gexf or .graphml file")


graph = read(sys.argv[1])
edges = (
    graph.edges(keys=True, data=True)
    if graph.is_multigraph()
    else ((source, target, None, values) for source, target, values in graph.edges(data=True))
)
found = {
    "type": type(graph).__name__,
    "nodes": dict(graph.nodes(data=True)),
    "edges": [
        {"source": source, "target": target, "key": key, "values": values}
        for source, target, key, values in edges
    ],
}
json.dump(found, sys.stdout)
