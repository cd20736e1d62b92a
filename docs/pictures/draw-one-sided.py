"""Draws a GEXF export around one node and colours what goes one way only.

In: the file of the export, the key of the node, the picture to write. Needs networkx and matplotlib.
python3 docs/pictures/draw-one-sided.py tc307.gexf "ISO/TC 307" tc307.svg
"""

import math
import sys

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams.update({"svg.hashsalt": "committee-graph", "font.size": 8, "svg.fonttype": "none"})
import matplotlib.pyplot as plt
import networkx as nx

BOTH, TOWARDS, FROM, OTHER = "#9aa5b1", "#d1495b", "#00798c", "#c9a227"

source, centre, picture = sys.argv[1:4]
graph = nx.MultiDiGraph(nx.read_gexf(source))


def manner(node):
    """Colour of what joins a node to the centre, and the order in which nodes are drawn."""
    liaisons = [
        (start, edge)
        for start, _, edge in [*graph.in_edges(node, data=True), *graph.out_edges(node, data=True)]
        if edge["kind"] == "LIAISON"
    ]
    if not liaisons or not all(edge["directed"] for _, edge in liaisons):
        return OTHER
    starts = {start for start, _ in liaisons}
    return BOTH if len(starts) == 2 else TOWARDS if node in starts else FROM


around = sorted(
    (node for node in graph if node != centre),
    key=lambda node: (graph.nodes[node]["kind"], [BOTH, TOWARDS, FROM, OTHER].index(manner(node)), node),
)
place = {
    node: (math.cos(2 * math.pi * index / len(around)), math.sin(2 * math.pi * index / len(around)))
    for index, node in enumerate(around)
}
figure, axes = plt.subplots(figsize=(9, 9))
axes.set_aspect("equal")
axes.set_axis_off()
axes.set_xlim(-1.45, 1.45)
axes.set_ylim(-1.45, 1.45)
for node in around:
    x, y = place[node]
    colour = manner(node)
    head = {BOTH: "<|-|>", TOWARDS: "-|>", FROM: "<|-", OTHER: "-"}[colour]
    axes.annotate(
        "",
        xy=(0.13 * x, 0.13 * y),
        xytext=(0.97 * x, 0.97 * y),
        arrowprops={"arrowstyle": head, "color": colour, "linewidth": 0.8 if colour == BOTH else 1.6},
    )
    isCommittee = graph.nodes[node]["kind"] == "COMMITTEE"
    axes.plot(x, y, "o" if isCommittee else "s", color=colour, markersize=5)
    angle = math.degrees(math.atan2(y, x))
    flipped = abs(angle) > 90
    axes.text(
        1.04 * x,
        1.04 * y,
        graph.nodes[node]["label"],
        rotation=angle + 180 if flipped else angle,
        rotation_mode="anchor",
        ha="right" if flipped else "left",
        va="center",
    )
axes.text(0, 0, graph.nodes[centre]["label"], ha="center", va="center", fontsize=10, fontweight="bold")
legend = {
    BOTH: "both ways",
    TOWARDS: "only towards it",
    FROM: "only from it",
    OTHER: "joint group, or no direction stated",
}
used = {manner(node) for node in around}
handles = [plt.Line2D([], [], color=colour, label=text) for colour, text in legend.items() if colour in used]
axes.legend(handles=handles, loc="upper left", bbox_to_anchor=(0, 1.02), frameon=False)
figure.savefig(picture, bbox_inches="tight", metadata={"Date": None})
