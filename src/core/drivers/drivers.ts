/** Every driver of a scenario: its figures, and its lines in the order of the contract. To add one: its files and its entry here. */
import type { Line } from '../line.js';
import type { Scenario } from '../scenario.js';
import { channelFigures, channelLines } from './channels.js';
import type { ChannelFigures } from './channels.js';
import { energyFigures, energyLines } from './energy.js';
import type { EnergyFigures } from './energy.js';
import type { DriverScope, DriverSetting } from './made-line.js';
import type { Migration } from './migration.js';
import { migrationLines } from './migration-lines.js';

export interface DriverFigures {
  readonly migration: Migration | null;
  readonly channels: readonly ChannelFigures[];
  readonly energy: EnergyFigures | null;
}

export interface Driven {
  readonly figures: DriverFigures;
  /** Lines of migration, of channels, then of energy. */
  readonly lines: readonly Line[];
}

/** The parts of a scenario that are drivers. */
export type Drivers = Pick<Scenario, 'migration' | 'channels' | 'energy'>;

/** What the drivers of a scenario come to; `scope` begins the names of their figures. */
export const drive = ({ migration, channels, energy }: Drivers, setting: DriverSetting, scope: DriverScope = ''): Driven => {
  const byChannel = channels.map((channel) => channelFigures(channel, setting, scope));
  const ofEnergy = energy ? energyFigures(energy, setting, scope) : null;
  return {
    figures: { migration: migration ?? null, channels: byChannel, energy: ofEnergy },
    lines: [
      ...(migration ? migrationLines(migration, setting, scope) : []),
      ...byChannel.flatMap(channelLines),
      ...(ofEnergy ? energyLines(ofEnergy) : []),
    ],
  };
};
