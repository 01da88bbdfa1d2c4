import { toolVersion } from '@hengji/review';
import { Command, CommanderError } from 'commander';
import { speakChinese, usageSentence } from './chinese.js';
import { dismissCommand } from './commands/dismiss.js';
import { opinionCommand } from './commands/opinion.js';
import { packCommand } from './commands/pack.js';
import { reviewCommand } from './commands/review.js';
import { rollupCommand } from './commands/rollup.js';
import { scoreCommand } from './commands/score.js';
import { serveCommand } from './commands/serve.js';
import { standardCommand } from './commands/standard.js';
import { writeCommand } from './commands/write.js';
import { type Terminal, write } from './terminal.js';
import { UsageError } from './usage-error.js';

/**
 * Runs the command line.
 *
 * @param args without the names of the interpreter and the script
 * @returns the exit code: 0 fine, 1 findings, 2 bad usage or an unreadable file, 70 a fault of the program itself
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0;
  const shown: string[] = [];
  const program = speakChinese(new Command('hengji'))
    .description('衡绩：审核绩效自评报告')
    .version(toolVersion(), '-V, --version', '显示版本号')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示命令的帮助')
    .configureOutput({
      writeOut: (text) => shown.push(text),
      // Errors are told below, in Chinese.
      writeErr: () => {},
    })
    .exitOverride();
  const review = reviewCommand(terminal, (code) => {
    exitCode = code;
  });
  program.addCommand(review.copyInheritedSettings(program));
  for (const make of [
    dismissCommand,
    opinionCommand,
    standardCommand,
    scoreCommand,
    writeCommand,
    rollupCommand,
    packCommand,
    serveCommand,
  ]) {
    const command = make(terminal, (code) => {
      exitCode = code;
    }).copyInheritedSettings(program);
    for (const sub of command.commands) sub.copyInheritedSettings(program);
    program.addCommand(command);
  }
  try {
    if (args.length === 0) {
      await write(terminal.err, program.helpInformation());
      return 2;
    }
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) {
      await write(terminal.out, shown.join(''));
      return 0;
    }
    const command = program.commands.find((each) => each.name() === args[0])?.name();
    return tell(terminal, error, command);
  }
  return exitCode;
}

async function tell(terminal: Terminal, error: unknown, command: string | undefined): Promise<number> {
  if (error instanceof UsageError || error instanceof CommanderError) {
    const sentence = error instanceof UsageError ? error.message : usageSentence(error);
    await write(
      terminal.err,
      `${sentence}\n用 hengji ${command === undefined ? '' : `${command} `}--help 查看用法。\n`,
    );
    return 2;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  await write(terminal.err, `程序出错，请把下面的内容反馈给开发者：\n${detail}\n`);
  return 70;
}
