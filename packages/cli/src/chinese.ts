import { displayWidth, wrap } from '@hengji/review';
import type { Command, CommanderError } from 'commander';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Makes commander's help Chinese, with columns that fit Chinese characters. Commands added later take it over. */
export function speakChinese(command: Command): Command {
  return command.configureHelp({
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: (usage) => usage.replace('[options]', '[选项]').replace('[command]', '[命令]'),
    subcommandTerm: (sub) => sub.name(),
    displayWidth,
    optionDescription: ({ description }) => description,
    boxWrap: (text, width) => wrap(text, width).join('\n'),
  });
}

/** The Chinese sentence for an error that commander found in the arguments. */
export function usageSentence({ code, message }: CommanderError): string {
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  const suggestion = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(message)?.[1];
  const hint = suggestion === undefined ? '' : `；是不是 ${suggestion}？`;
  switch (code) {
    case 'commander.unknownOption':
      return `没有“${named}”这个选项${hint || '。'}`;
    case 'commander.unknownCommand':
      return `没有“${named}”这个命令${hint || '。'}`;
    case 'commander.missingArgument':
      return `缺少参数：${/argument '([^']*)'/.exec(message)?.[1] ?? named}。`;
    case 'commander.optionMissingArgument':
      return `选项“${named}”后面要有内容。`;
    case 'commander.excessArguments':
      return '参数太多。';
    case 'commander.help':
      return '请写明要用的子命令。';
    default:
      return '命令行用法有误。';
  }
}
