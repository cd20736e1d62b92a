"""Reads a .gexf or .graphml file with NetworkX and prints the class of the graph, its nodes and edges as JSON."""

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
