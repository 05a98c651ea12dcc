package dev.vigil.scenario;

/** One group of fields of a {@link Scenario}. */
public sealed interface ScenarioPart
        permits Driver, BehaviourTimeline, Occlusion, Cabin, Lighting, CameraSetup, Exterior {}
