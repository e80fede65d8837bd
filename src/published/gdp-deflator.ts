/** The GDP deflator of calendar years, as published: data with its source, edition and date. */
import type { Reference } from './discount-rates.js';

export interface PriceIndex {
  readonly reference: Reference;
  /** The index by calendar year. */
  readonly byYear: Readonly<Record<number, string>>;
}

/** Calendar years, 2024 = 100. Financial-year and calendar-year blocks must not be mixed. */
export const gdpDeflator: PriceIndex = {
  reference: {
    title: 'HM Treasury, GDP deflators at market prices, and money GDP, calendar years',
    edition: 'December 2025 release, as bundled in the greenbook package',
    date: '2025-12',
    address: 'https://www.gov.uk/government/collections/gdp-deflators-at-market-prices-and-money-gdp',
  },
  byYear: {
    2015: '75.1536',
    2016: '76.4554',
    2017: '77.6367',
    2018: '79.1606',
    2019: '81.1085',
    2020: '85.2137',
    2021: '85.6358',
    2022: '90.5005',
    2023: '96.2507',
    2024: '100',
  },
};
