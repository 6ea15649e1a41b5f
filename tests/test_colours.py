"""Can the stages' colours be told apart, by whatever eyes?"""

import itertools

import numpy as np
import pytest
from support import DATA

from geo.load import load_atlas

COLOURS = {stage["id"]: stage["colour"] for stage in load_atlas(DATA).tables["stages.json"] if "colour" in stage}
LEAST_DIFFERENCE = 20  # CIE76; 2.3 is just noticeable, and below 15 two patches far apart are easily confused
# Machado, Oliveira and Fernandes 2009, severity 1.0, in linear RGB
SIGHT = {
    "usual": np.eye(3),
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}
TO_XYZ = np.array([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]])


def lab(colour, sight):
    coded = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    linear = np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)
    seen = np.clip(np.array(SIGHT[sight]) @ linear, 0, 1)
    ratio = TO_XYZ @ seen / (TO_XYZ @ np.ones(3))
    x, y, z = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def difference(one, other, sight):
    return float(np.linalg.norm(lab(one, sight) - lab(other, sight)))


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(COLOURS, 2)))
def test_two_stages_can_be_told_apart(one, other, sight):
    assert difference(COLOURS[one], COLOURS[other], sight) >= LEAST_DIFFERENCE


def test_the_measure_itself():
    assert lab("#ffffff", "usual") == pytest.approx([100, 0, 0], abs=1e-3)
    assert lab("#ff0000", "usual") == pytest.approx([53.24, 80.09, 67.20], abs=0.02)
    assert difference("#c00000", "#606000", "protanopia") < difference("#c00000", "#606000", "usual") / 3
